package org.collegium.planted.socketinweb.web;

import jakarta.websocket.Session;

/** Knows a library that is none of its business. */
class HallPage {
    Session session;
}
