package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.collegium.platform.Words;
import org.collegium.resources.ResourceReading;
import org.collegium.resources.SignpostView;

/** Help lines: the most urgent one first, then by what somebody needs. */
@Named
@RequestScoped
public class HelpNowPage {

    @Inject
    ResourceReading reading;

    /** A need and the lines that help with it. */
    public record Need(String code, String title, List<SignpostView> lines) {}

    /** The line for somebody in danger: the first of all. Null when there are no lines at all. */
    public SignpostView getFirst() {
        List<SignpostView> lines = reading.signposts();
        return lines.isEmpty() ? null : lines.get(0);
    }

    /** The other lines by need, in the order in which the list of lines brings the needs up. */
    public List<Need> getNeeds() {
        List<SignpostView> others = reading.signposts().stream().skip(1).toList();
        return reading.signposts().stream()
                .flatMap(line -> line.needs().stream())
                .distinct()
                .map(code -> new Need(
                        code,
                        Words.has("need." + code) ? Words.say("need." + code) : code.replace('-', ' '),
                        others.stream().filter(line -> line.helpsWith(code)).toList()))
                .filter(need -> !need.lines().isEmpty())
                .toList();
    }

    /** When the number that was checked longest ago was checked; null when there are no lines. */
    public LocalDate getCheckedOn() {
        return reading.signposts().stream()
                .map(SignpostView::checkedOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
