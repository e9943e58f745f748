package org.collegium.planted.facesinapi.api;

import jakarta.faces.context.FacesContext;

/** Knows a library that is none of its business. */
class TopicsResource {
    FacesContext faces;
}
