package org.collegium.planted.sound.web.moderation;

/** Makes its children ask who is looking. */
public abstract class ModerationPage {}
