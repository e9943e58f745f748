package org.collegium.planted.inherited.forum;

import jakarta.transaction.Transactional;

/** Inherits a method without an actor. */
@Transactional
public class ReplyDesk extends OpenDoors {}
