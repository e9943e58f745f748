package org.collegium.planted.sound.access;

/** What a rule may know. */
public interface DoorFacts {
    boolean open();
}
