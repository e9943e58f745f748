package org.collegium.planted.sound.live;

import jakarta.websocket.server.ServerEndpoint;

/** A socket. */
@ServerEndpoint("/live/hall")
public class Hall {}
