package org.collegium.web.frame;

import java.util.List;

/** Lets tests elsewhere ask which addresses there are, so that a new page cannot escape them. */
public final class Everywhere {

    private Everywhere() {}

    /** The addresses of all pages, with names in braces for their parts. */
    public static List<String> addresses() {
        return Route.ALL.stream().map(Route::address).toList();
    }

    /** Those that a visitor may open. */
    public static List<String> publicAddresses() {
        return Route.ALL.stream()
                .filter(route -> route.audience() == Route.Audience.PUBLIC)
                .map(Route::address)
                .toList();
    }
}
