package org.collegium.planted.undrawn.attic;

/** In a package that nobody drew. */
class Chest {}
