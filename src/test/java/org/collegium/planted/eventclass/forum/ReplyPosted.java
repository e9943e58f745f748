package org.collegium.planted.eventclass.forum;

/** An event that can change on its way. */
public class ReplyPosted {}
