package org.collegium.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.platform.Words;

/** Sentences with gaps, for views. */
@Named
@ApplicationScoped
public class Say {

    public String line(String key, Object gap) {
        return Words.say(key, gap);
    }

    public String line(String key, Object first, Object second) {
        return Words.say(key, first, second);
    }

    /** The sentence for a reason of refusal. */
    public String refusal(String reason) {
        return Words.refusal(reason, List.of());
    }
}
