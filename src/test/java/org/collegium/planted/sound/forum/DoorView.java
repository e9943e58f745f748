package org.collegium.planted.sound.forum;

/** What a page may see. */
public record DoorView(boolean open) {}
