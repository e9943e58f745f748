package org.collegium.planted.launchinside.jobs;

import org.collegium.launch.Launch;

/** Leans on the developer's launcher. */
class Restart {
    Class<?> launch = Launch.class;
}
