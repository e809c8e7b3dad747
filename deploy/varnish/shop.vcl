# What you edit: where the shop is, and who may end pages. The rules are in default.vcl.

# The shop's process. It answers /api/health as long as it lives, its commerce backend gone or not.
backend shop {
    .host = "127.0.0.1";
    .port = "3000";
    .connect_timeout = 2s;
    .first_byte_timeout = 10s;
    .between_bytes_timeout = 10s;
    .max_connections = 300;
    .probe = {
        .url = "/api/health";
        .interval = 1s;
        .timeout = 2s;
        # Three of the last five: a shop that hangs is sick after six seconds, one slow answer under
        # load changes nothing.
        .window = 5;
        .threshold = 3;
        .initial = 3;
    }
}

# The shop's instances tell this edge what has ended (EDGES). Everybody else hears 403.
acl may_purge {
    "127.0.0.0"/8;
    "::1";
    "10.0.0.0"/8;
    "172.16.0.0"/12;
    "192.168.0.0"/16;
    "fc00::"/7;
}

# The shop says by SHOP_URL that it is to be reached over HTTPS only; here you say it for what the edge answers itself.
sub say_https {
    # set resp.http.strict-transport-security = "max-age=63072000; includeSubDomains; preload";
}
