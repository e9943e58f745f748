package org.collegium.access;

/** What a rule may know of a plain-language page. */
public interface ResourceFacts {

    /** Open to everybody; otherwise a draft, or taken down by a decision. */
    boolean published();
}
