vcl 4.1;

# The edge of the shop, for Varnish 6.6 or newer with the modules xkey and var. Three rules: one page has one key however its
# address is spelt; what has ended is never shown while the shop can make it anew; what is private is never looked up.

import std;
import var;
import xkey;

include "shop.vcl";
include "contexts.vcl";

sub vcl_recv {
    if (req.restarts > 0) {
        # The shop failed at this page (vcl_synth): it is shown as it was, if it is here.
        set req.grace = 24h;
        return (hash);
    }

    # Our own notes. What a visitor sends under these names is none of them.
    unset req.http.edge-page;
    unset req.http.edge-query;
    unset req.http.edge-rsc;
    unset req.http.edge-context;
    unset req.http.edge-cookie;
    unset req.http.edge-tier;
    unset req.http.edge-again;

    if (req.method == "PURGE") {
        # Varnish has added the caller's own address to X-Forwarded-For; a comma means that a proxy brought somebody else's.
        if (client.ip !~ may_purge || req.http.x-forwarded-for ~ ",") {
            return (synth(403));
        }
        std.collect(req.http.xkey-purge, " ");
        if (req.http.xkey-purge !~ "\S") {
            return (synth(400));
        }
        # First the time, then the deed: a page whose making is under way knows that it may be old already.
        var.global_set("ended", std.time2real(now, 0.0));
        # Softly: when the shop is gone the old page is better than none.
        set req.http.edge-tier = xkey.softpurge(req.http.xkey-purge);
        return (synth(200));
    }
    if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") {
        return (synth(405));
    }
    if (!req.http.host) {
        return (synth(400));
    }
    set req.http.host = std.tolower(req.http.host);
    set req.url = regsub(req.url, "#.*$", "");

    # Doors to what is private, and all that changes something. Passed, never piped: each request is read by itself.
    if ((req.method != "GET" && req.method != "HEAD")
        || req.url ~ "^/(api/(?!suggest\?)|(graphql|studio)(\?|$)|studio/)") {
        return (pass);
    }

    std.collect(req.http.cookie, "; ");

    # Files and search suggestions: they are the same for everybody and say themselves how long they are good.
    if (req.url ~ "^/(_next/|image/|api/suggest\?|favicon\.ico|icon\.svg|icon-[0-9]+\.png|robots\.txt|sitemap\.xml|sitemap/|service-worker\.js|manifest\.webmanifest)") {
        unset req.http.cookie;
        if (req.url ~ "^/(_next/static|image)/") {
            set req.url = regsub(req.url, "\?.*$", "");
        }
        call freshness;
        return (hash);
    }

    # From here on it is a page. It must not depend on what a proxy is said to have done: that is not in its key.
    set req.http.edge-page = "1";
    unset req.http.forwarded;
    unset req.http.x-forwarded-host;
    unset req.http.x-forwarded-port;
    unset req.http.x-forwarded-prefix;
    unset req.http.x-forwarded-scheme;
    unset req.http.x-original-url;
    unset req.http.x-rewrite-url;
    unset req.http.x-http-method-override;
    unset req.http.x-matched-path;
    unset req.http.x-middleware-subrequest;
    unset req.http.x-nextjs-data;

    # Which variant a visitor sees: the one cookie that counts, if it looks like ours (lib/context/context-cookie.ts).
    if (req.http.cookie ~ "(^|;\s*)(__Secure-)?vary=") {
        set req.http.edge-cookie = regsub(req.http.cookie, "^(?:.*?;\s*)??((?:__Secure-)?vary=[^;]*)(?:;.*)?$", "\1");
        if (req.http.edge-cookie !~ "^(?:__Secure-)?vary=[A-Z]{3}(?:\.g[0-9]{1,5})?\.[A-Za-z0-9_-]{22}$") {
            unset req.http.edge-cookie;
        }
    }
    if (req.http.edge-cookie) {
        call known_context;
    }

    # Previews see what is not published; they and the rest of this list are Next's alone (lib/page-cache/front/page-key.ts).
    if (req.http.cookie ~ "(^|;\s*)__prerender_bypass=") {
        set req.http.cookie = "__prerender_bypass="
            + regsub(req.http.cookie, "^(?:.*;)?\s*__prerender_bypass=([^;]*).*$", "\1");
        if (req.http.edge-cookie) {
            set req.http.cookie = req.http.cookie + "; " + req.http.edge-cookie;
        }
        return (pass);
    }
    unset req.http.cookie;
    if (req.http.edge-cookie) {
        set req.http.cookie = req.http.edge-cookie;
        if (!req.http.edge-context) {
            # Forged, or of a key that this table does not know: the shop decides, and nothing is kept under it.
            return (pass);
        }
    }
    if (req.http.range || req.http.next-action || req.http.next-url || req.http.next-resume || req.http.authorization) {
        return (pass);
    }

    call one_form;
    call one_spelling;
    if (req.http.edge-query == "unread") {
        return (pass);
    }
    call freshness;
    return (hash);
}

# The form of a page: HTML, or one of those in which Next's router asks. Anything else in these headers is made up.
sub one_form {
    if (req.http.rsc == "1") {
        if (req.http.next-router-prefetch !~ "^[123]$") {
            unset req.http.next-router-prefetch;
        }
        if (req.http.next-router-segment-prefetch !~ "^/[\x21-\x7e]{0,500}$") {
            unset req.http.next-router-segment-prefetch;
        }
        # Next answers with a redirect when its `_rsc` does not fit its headers: it goes to the shop, but not into the key.
        # It is empty for who asks without the state of a router.
        if (req.url ~ "[?&]_rsc(=[\w~-]{0,64})?(&|$)") {
            set req.http.edge-rsc = regsub(req.url, "^.*?[?&](_rsc(?:=[\w~-]{0,64})?)(&.*)?$", "\1");
        }
    } else {
        unset req.http.rsc;
        unset req.http.next-router-prefetch;
        unset req.http.next-router-segment-prefetch;
        unset req.http.next-router-state-tree;
    }
}

# The query string as lib/routing/page-state.ts reads it. The shop is asked for what is in the key, so that nobody can put
# one page in the place of another; what cannot be read here alike is passed to the shop as it came.
sub one_spelling {
    if (req.url !~ "\?") {
        return;
    }
    set req.http.edge-query = "&" + regsub(req.url, "^[^?]*\?", "");
    # A name spelt with % may be any name, and nothing of ours is as long as that.
    if (req.http.edge-query ~ "&[^=&]*%" || req.http.edge-query ~ "^.{2000}") {
        set req.http.edge-query = "unread";
        return;
    }
    # Names that no page knows, then campaigns.
    set req.http.edge-query = regsuball(req.http.edge-query, "&(?![a-z][a-z0-9_]{0,39}(?:[=&]|$))[^&]*", "");
    set req.http.edge-query = regsuball(req.http.edge-query,
        "&(?:utm_[a-z0-9_]*|gclid|gbraid|wbraid|fbclid|msclkid|mc_[ce]id|dclid|yclid|srsltid|_ga|_gl|ref)(?:=[^&]*)?(?=&|$)", "");
    set req.url = regsub(req.url, "\?.*$", "") + regsub(req.http.edge-query, "^&", "?");
    # The values of a repeated name have an order, and of more than twelve names the shop reads the first: both stay as they are.
    if (req.http.edge-query !~ "^(?:&[^&]*){13}"
        && req.http.edge-query !~ "&([a-z0-9_]+)(?:=[^&]*+)?(?:&[^&]*+)*?&\1(?:[=&]|$)") {
        set req.http.edge-query = regsuball(req.http.edge-query, "&[a-z0-9_]+=?(?=&|$)", "");
        set req.url = std.querysort(regsub(req.url, "\?.*$", "") + regsub(req.http.edge-query, "^&", "?"));
    }
}

# How old a page may be shown.
sub freshness {
    if (!std.healthy(req.backend_hint)) {
        set req.grace = 24h;
    } elsif (std.time2real(now, 0.0) - std.real(var.global_get("ended"), 0.0) < 11.0) {
        # Something has ended just now, and an ended object looks like one whose time is over: everybody waits for the new one.
        set req.grace = 0s;
    } else {
        # Its time was over, nothing ended it: who comes first gets it still, while it is made anew.
        set req.grace = 10s;
    }
}

sub vcl_hash {
    hash_data(req.url);
    hash_data(req.http.host);
    hash_data(req.http.edge-page);
    hash_data(req.http.edge-context);
    if (req.http.edge-page) {
        hash_data(req.http.rsc);
        hash_data(req.http.next-router-prefetch);
        hash_data(req.http.next-router-segment-prefetch);
    }
    return (lookup);
}

include "answers.vcl";
