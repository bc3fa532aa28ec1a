// The same on socket.io, over WebSocket alone.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });

io.on('connection', (peer) => {
  let room;
  peer.on('join', (name) => peer.join((room = name)));
  peer.on('msg', (message) => io.to(room).emit('msg', message));
});
http.listen(0, '127.0.0.1', 4096, () => console.log(`LISTEN ${http.address().port}`));
