// A room a path, on ws: what comes in goes to everybody in the room. With FRAMED=once a message is framed once and
// written to each socket as it is; else ws frames it for each, as most of its users have it.
import { Sender, WebSocketServer } from 'ws';

const framesOnce = process.env.FRAMED === 'once';
const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 4096 });

function tell(room, message) {
  if (!framesOnce) {
    for (const peer of room) peer.send(message, { binary: false });
    return;
  }
  const frame = Buffer.concat(Sender.frame(message, { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true }));
  for (const peer of room) peer._socket.write(frame);
}

server.on('listening', () => console.log(`LISTEN ${server.address().port}`));
server.on('connection', (peer, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(peer));
  peer.on('message', (message) => tell(room, message));
  peer.on('close', () => room.delete(peer));
});
