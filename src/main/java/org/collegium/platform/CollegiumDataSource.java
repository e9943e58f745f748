package org.collegium.platform;

import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/** The application's connections to MariaDB, as its restricted user. Payara pools them; address and password come from {@link Settings}. */
public final class CollegiumDataSource extends MariaDbDataSource {

    /** JNDI name of the pool. */
    public static final String JNDI = "java:app/jdbc/collegium";

    /**
     * @throws Settings.Unusable when a setting is missing
     * @throws SQLException when the address makes no sense
     */
    public CollegiumDataSource() throws SQLException {
        setUrl(url());
        setUser(Settings.text("collegium.db.user", "collegium_app"));
        setPassword(Settings.required("collegium.db.password"));
    }

    /** The database's address with the driver settings that we rely on: no reading of local files, bounded waits. */
    public static String url() {
        String url = Settings.required("collegium.db.url");
        if (!url.startsWith("jdbc:mariadb://")) {
            throw new Settings.Unusable("The setting COLLEGIUM_DB_URL must start with jdbc:mariadb://");
        }
        return url + (url.contains("?") ? "&" : "?")
                + "allowLocalInfile=false&connectTimeout=5000&socketTimeout=60000&useServerPrepStmts=true&timezone=UTC"
                + "&preserveInstants=false";
    }
}
