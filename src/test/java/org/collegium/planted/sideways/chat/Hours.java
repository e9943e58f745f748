package org.collegium.planted.sideways.chat;

/** Is used from beside. */
public class Hours {}
