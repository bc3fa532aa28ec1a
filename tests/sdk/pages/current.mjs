import * as sdk from 'current';
import { Person } from './person.mjs';

const person = new Person(sdk);
person.token = (server, roomCode, userId) =>
  person.actions.getAuthTokenByRoomCode({ roomCode, userId }, { endpoint: `${server}/v2/token` });
globalThis.person = person;
