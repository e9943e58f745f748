package org.collegium.web.resources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.platform.Words;
import org.collegium.resources.ResourceCard;

/** What brings people here, in the order in which it is offered. Situations that only the pages know come last. */
final class Situations {

    private static final List<String> ORDER = List.of(
            "need-help-now",
            "worried-about-child",
            "worried-about-adult",
            "offered-assessment",
            "caring-for-someone",
            "mental-health",
            "disagree",
            "money-and-care",
            "my-rights",
            "what-people-do");

    private Situations() {}

    /**
     * A situation and its pages.
     *
     * @param title as somebody in it would say it
     * @param text what the pages help with; empty when there are no words for it
     */
    public record Situation(String code, String title, String text, List<ResourceCard> pages) {

        static Situation of(String code, List<ResourceCard> pages) {
            String key = "situation." + code;
            boolean known = Words.has(key);
            return new Situation(
                    code,
                    known ? Words.say(key) : code.replace('-', ' '),
                    known ? Words.say(key + ".text") : "",
                    pages);
        }

        /** Where its pages are; straight to the page when there is only one. */
        public String address() {
            return pages.size() == 1 ? pages.get(0).address() : "/resources?situation=" + code;
        }
    }

    static List<Situation> of(List<ResourceCard> cards) {
        Map<String, List<ResourceCard>> byCode = new LinkedHashMap<>();
        ORDER.forEach(code -> byCode.put(code, new ArrayList<>()));
        cards.forEach(card -> byCode.computeIfAbsent(card.situation(), code -> new ArrayList<>())
                .add(card));
        return byCode.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> Situation.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
