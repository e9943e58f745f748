-- What the application's own database user may do. Deny by default: a table that is not named here cannot be touched.
-- Runs after every migration; granting again changes nothing.
GRANT SELECT ON profession TO ${app_user};
GRANT SELECT ON rule TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON member TO ${app_user};
GRANT SELECT, INSERT, DELETE ON member_role TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON sign_in TO ${app_user};
GRANT SELECT, INSERT, UPDATE, DELETE ON pace TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON persona TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON community_group TO ${app_user};
GRANT SELECT, INSERT, DELETE ON group_profession TO ${app_user};
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON topic TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON post TO ${app_user};
GRANT SELECT, INSERT ON revision TO ${app_user};
GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO ${app_user};
GRANT SELECT, INSERT, UPDATE, DELETE ON read_mark TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON moderation_case TO ${app_user};
GRANT SELECT, INSERT ON report TO ${app_user};
GRANT SELECT, INSERT ON decision TO ${app_user};
GRANT SELECT, INSERT ON trail_entry TO ${app_user};
GRANT SELECT, UPDATE ON trail_lock TO ${app_user};
GRANT SELECT, UPDATE (published) ON resource TO ${app_user};
GRANT SELECT ON resource_signpost TO ${app_user};
GRANT SELECT ON signpost TO ${app_user};
GRANT SELECT ON glossary_term TO ${app_user};
GRANT SELECT ON house_page TO ${app_user};
GRANT SELECT, INSERT, UPDATE ON notice TO ${app_user};
