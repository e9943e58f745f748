package org.collegium.planted.settingsinaccess.access;

import org.collegium.platform.Settings;

/** Reads the configuration. */
class Keys {
    String key() {
        return Settings.required("collegium.key");
    }
}
