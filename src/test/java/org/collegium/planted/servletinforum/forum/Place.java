package org.collegium.planted.servletinforum.forum;

import jakarta.servlet.http.HttpServletRequest;

/** Knows a library that is none of its business. */
class Place {
    HttpServletRequest request;
}
