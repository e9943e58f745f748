package org.collegium.launch;

/** Why Collegium cannot start, in one sentence for the person at the keyboard. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stop(String sentence) {
        super(sentence);
    }

    public Stop(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
