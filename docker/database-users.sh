#!/bin/bash
# Run once by the database's image, while its volume is still empty: makes the schema, the owner who migrates it, and
# the application's user, who may do nothing but connect until the migrations grant it tables one by one.
# The image runs this as a program or reads it into its own shell; the brackets keep the second from changing that shell.
(
set -euo pipefail

secret() {
    local value
    value="$(<"/run/secrets/$1")"
    # letters and digits only, so that it can stand in SQL as it is
    if [[ ! "$value" =~ ^[A-Za-z0-9]{24,}$ ]]; then
        echo "The secret $1 must be 24 letters and digits or more; docker/secrets/README.md says how to make it." >&2
        return 1
    fi
    printf '%s' "$value"
}

owner="$(secret db_owner_password)"
app="$(secret db_app_password)"

# Only the application is on the network that leads here, and its address changes: hence the host %.
MYSQL_PWD="${MARIADB_ROOT_PASSWORD:?}" mariadb --protocol=socket --user=root --binary-mode <<SQL
CREATE DATABASE IF NOT EXISTS collegium;
CREATE USER IF NOT EXISTS 'collegium_owner'@'%' IDENTIFIED BY '$owner';
CREATE USER IF NOT EXISTS 'collegium_app'@'%' IDENTIFIED BY '$app';
GRANT ALL ON collegium.* TO 'collegium_owner'@'%' WITH GRANT OPTION;
GRANT SHOW VIEW ON collegium.* TO 'collegium_app'@'%';
SQL
)
