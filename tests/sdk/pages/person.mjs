// A page as people write them with the 100ms SDK, following its documentation; the same code for both eras of it.
// The tests look at it through `look()` and let it act through `act()`.

const message = ({ id, sender, senderName, recipientPeer, recipientRoles, type, message: text, time }) => ({
  id,
  sender: senderName,
  senderId: sender,
  to: recipientPeer,
  roles: recipientRoles ?? [],
  type,
  text,
  time: time?.getTime(),
});

const peer = ({ id, name, roleName, customerUserId, metadata, isHandRaised }) => ({
  id,
  name,
  role: roleName,
  userId: customerUserId,
  data: metadata,
  hand: Boolean(isHandRaised),
});

const failure = ({ code, name, message: text, description }) => ({ code, name, message: text, description });

export class Person {
  constructor(sdk) {
    this.sdk = sdk;
    this.hms = new sdk.HMSReactiveStore();
    this.hms.triggerOnSubscribe();
    this.store = this.hms.getStore();
    this.actions = this.hms.getActions();
    this.heard = [];
    this.fetches = 0;
    this.turn = 0;
    this.waiting = [];
    this.hms.getNotifications().onNotification(notification => this.hear(notification));
    this.store.subscribe(() => this.changed());
  }

  async join({ name, token, server, data }) {
    await this.actions.join({
      userName: name,
      authToken: token,
      metaData: data,
      // Both eras cut at "https://"; the request goes to the server before the "#".
      initEndpoint: `${server}/#https://local`,
      settings: { isAudioMuted: true, isVideoMuted: true },
      rememberDeviceSelection: false,
    });
  }

  hear({ type, data }) {
    this.heard.push({ type, data: type === 'ERROR' ? failure(data) : { name: data?.name, reason: data?.reason } });
    this.changed();
    // The documented refresh: a message of type "metadata" means "fetch the session metadata again".
    if (type === 'NEW_MESSAGE' && data.type === 'metadata') {
      this.actions.populateSessionMetadata().then(() => {
        this.fetches += 1;
        this.changed();
      });
    }
  }

  // Calls one of the SDK's actions by its name, as in act('sessionStore.set', 'key', 1).
  async act(path, ...parameters) {
    const names = path.split('.');
    const owner = names.slice(0, -1).reduce((object, name) => object[name], this.actions);
    try {
      return { value: await owner[names.at(-1)](...parameters) };
    } catch (error) {
      return { failure: failure(error) };
    }
  }

  // The names on each page of a peer list iterator.
  async findAll(options) {
    const iterator = this.actions.getPeerListIterator(options);
    const pages = [await iterator.findPeers()];
    while (iterator.hasNext()) pages.push(await iterator.next());
    return pages.map(peers => peers.map(({ name }) => name));
  }

  look() {
    const { sdk, store } = this;
    const self = store.getState(sdk.selectLocalPeer);
    return {
      turn: this.turn,
      connected: Boolean(store.getState(sdk.selectIsConnectedToRoom)),
      phase: store.getState(sdk.selectRoomState),
      count: store.getState(sdk.selectPeerCount),
      sessionId: store.getState(sdk.selectSessionId),
      self: self && peer(self),
      others: store.getState(sdk.selectRemotePeers).map(peer),
      messages: store.getState(sdk.selectHMSMessages).map(message),
      metadata: store.getState(sdk.selectSessionMetadata),
      // Newer than 2022.
      values: sdk.selectSessionStore && store.getState(sdk.selectSessionStore()),
      fetches: this.fetches,
      heard: this.heard,
    };
  }

  changed() {
    this.turn += 1;
    this.waiting.splice(0).forEach(go => go());
  }

  // Settles once something has changed since that turn.
  after(turn) {
    return this.turn > turn ? Promise.resolve() : new Promise(go => this.waiting.push(go));
  }
}
