package org.collegium.planted.sound.jobs;

import jakarta.ejb.Singleton;

/** A timer. */
@Singleton
public class Caretaker {}
