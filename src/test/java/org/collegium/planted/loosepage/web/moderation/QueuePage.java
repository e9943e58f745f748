package org.collegium.planted.loosepage.web.moderation;

/** Forgot its parent. */
class QueuePage {}
