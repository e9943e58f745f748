package org.collegium.planted.restinweb.web;

import jakarta.ws.rs.core.Response;

/** Knows a library that is none of its business. */
class TopicPage {
    Response response;
}
