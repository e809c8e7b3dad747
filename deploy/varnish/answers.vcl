# What comes back: what is kept, what is shown in need, and what a visitor's browser is told.

sub vcl_backend_fetch {
    if (bereq.http.edge-rsc) {
        if (bereq.url ~ "\?") {
            set bereq.url = bereq.url + "&" + bereq.http.edge-rsc;
        } else {
            set bereq.url = bereq.url + "?" + bereq.http.edge-rsc;
        }
    }
    if (!bereq.uncacheable) {
        set bereq.http.edge-began = std.time2real(now, 0.0);
        # A 304 of the shop does not name the page's tags: it is asked for the page.
        unset bereq.http.if-none-match;
        unset bereq.http.if-modified-since;
    }
    unset bereq.http.edge-query;
    unset bereq.http.edge-rsc;
    unset bereq.http.edge-context;
    unset bereq.http.edge-cookie;
    unset bereq.http.edge-tier;
    return (fetch);
}

sub vcl_backend_response {
    unset beresp.http.surrogate-key;
    unset beresp.http.cache-tag;
    unset beresp.http.x-hashtwo;
    if (bereq.uncacheable) {
        return (deliver);
    }
    if (beresp.status >= 500) {
        # An old page that is being renewed stays; who waits is sent back to look for one (vcl_synth).
        if (bereq.is_bgfetch || !bereq.http.edge-again) {
            return (abandon);
        }
        call keep_nothing;
        return (deliver);
    }
    if (beresp.http.set-cookie
        || beresp.http.vary == "*"
        || beresp.http.cache-control ~ "(?i)\b(private|no-store|no-cache)\b"
        || "" + beresp.status !~ "^(200|301|302|307|308|404|410)$") {
        call keep_nothing;
        return (deliver);
    }
    if (bereq.http.edge-page) {
        if (beresp.http.cache-control !~ "(?i)\bs-maxage=[1-9]") {
            call keep_nothing;
            return (deliver);
        }
        set beresp.ttl = std.duration(regsub(beresp.http.cache-control, "(?i)^.*\bs-maxage=(\d{1,9}).*$", "\1s"), 0s);
        # Counted from when the page was made: the shop may have had it for a while.
        set beresp.ttl = beresp.ttl - std.duration(beresp.http.age + "s", 0s);
        if (beresp.ttl < 1s) {
            set beresp.ttl = 1s;
        }
        # Nobody could end a page without tags.
        if (beresp.http.xkey !~ "\S" && beresp.ttl > 1s) {
            set beresp.ttl = 1s;
        }
    } elsif (beresp.ttl <= 0s) {
        call keep_nothing;
        return (deliver);
    }

    set beresp.grace = 24h;
    set beresp.keep = 0s;
    if (beresp.status == 404 || beresp.status == 410) {
        # Addresses that nobody has are without number.
        set beresp.grace = 60s;
        if (beresp.ttl > 60s) {
            set beresp.ttl = 60s;
        }
    }
    # Something ended while this was made, and it may have been this: good for who asked before, not for who asks now.
    if (std.real(var.global_get("ended"), 0.0) >= std.real(bereq.http.edge-began, 0.0)) {
        set beresp.ttl = 0s;
    }
    set beresp.http.xkey = beresp.http.xkey + " all";
    # What else the shop names is in the key. One copy in gzip serves everybody (Varnish unpacks it for the few who cannot
    # read it); a second one in brotli would save a sixth of the bytes and halve the pages that fit.
    set beresp.http.vary = "Accept-Encoding";
    if (beresp.http.content-type ~ "(?i)^(text/|application/(javascript|json|manifest|xml)|image/svg)"
        && !beresp.http.content-encoding) {
        set beresp.do_gzip = true;
    }
    return (deliver);
}

# Remembered for a moment only, so that those who wait for it need not go one after the other.
sub keep_nothing {
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
}

sub vcl_backend_error {
    return (abandon);
}

sub vcl_hit {
    if (obj.ttl > 0s) {
        set req.http.edge-tier = "hit";
    } else {
        set req.http.edge-tier = "stale";
    }
    return (deliver);
}

sub vcl_miss {
    set req.http.edge-tier = "miss";
    return (fetch);
}

sub vcl_pass {
    set req.http.edge-tier = "pass";
    return (fetch);
}

sub vcl_deliver {
    unset resp.http.xkey;
    unset resp.http.surrogate-key;
    unset resp.http.cache-tag;
    unset resp.http.via;
    unset resp.http.x-varnish;
    unset resp.http.server;
    unset resp.http.x-powered-by;
    # An old page that the shop handed over in need is old here, too.
    if (resp.http.x-cache == "stale" && req.http.edge-tier != "pass") {
        set req.http.edge-tier = "stale";
    }
    set resp.http.x-cache = req.http.edge-tier;
    if (req.http.edge-tier == "hit" || req.http.edge-tier == "stale" || !resp.http.server-timing) {
        # What the shop took for it was somebody else's time.
        set resp.http.server-timing = {"edge;desc=""} + req.http.edge-tier + {"""};
    } else {
        set resp.http.server-timing = {"edge;desc=""} + req.http.edge-tier + {"", "} + resp.http.server-timing;
    }
    # A browser asks again each time and may keep the page for its back button; s-maxage was for us.
    if (resp.http.cache-control ~ "(?i)s-maxage") {
        set resp.http.cache-control = "public, max-age=0, must-revalidate";
    }
    return (deliver);
}

sub vcl_synth {
    # The shop failed: look once more, for the page as it was.
    if (resp.status == 503 && req.restarts == 0 && req.http.edge-tier == "miss") {
        set req.http.edge-again = "1";
        return (restart);
    }
    unset resp.http.via;
    unset resp.http.x-varnish;
    unset resp.http.server;
    call say_always;
    set resp.http.cache-control = "no-store";
    set resp.http.content-type = "text/plain; charset=utf-8";
    if (req.method == "PURGE") {
        if (resp.status == 200) {
            set resp.http.x-purged = req.http.edge-tier;
        }
        synthetic(resp.status + " " + resp.reason + {"
"});
        return (deliver);
    }
    if (resp.status == 503) {
        set resp.http.retry-after = "10";
        if (req.http.edge-page) {
            set resp.http.content-type = "text/html; charset=utf-8";
            set resp.http.content-security-policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";
            synthetic({"<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>We will be back in a moment</title><style>body{margin:0;min-height:100vh;display:grid;place-content:center;padding:2rem;font:1.125rem/1.5 Georgia,serif;text-align:center}</style><main><h1>We will be back in a moment</h1><p>This page cannot be made right now. Your cart is safe. Please try again shortly.</p></main></html>"});
            return (deliver);
        }
    }
    synthetic(resp.status + " " + resp.reason + {"
"});
    return (deliver);
}

# What every answer says (lib/page-cache/front/security-headers.ts), for those the edge makes itself.
sub say_always {
    set resp.http.x-content-type-options = "nosniff";
    set resp.http.referrer-policy = "strict-origin-when-cross-origin";
    set resp.http.permissions-policy = "camera=(), microphone=(), geolocation=(), browsing-topics=(), payment=(self)";
    set resp.http.cross-origin-opener-policy = "same-origin";
    set resp.http.cross-origin-resource-policy = "same-origin";
    set resp.http.x-frame-options = "DENY";
    set resp.http.content-security-policy = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    call say_https;
}
