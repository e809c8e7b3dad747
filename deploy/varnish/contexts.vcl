# The values of the context cookie and the variants they name. This one knows none: who has the cookie is passed to the shop,
# which reads it. `npm run --silent edge:contexts` writes the table of a shop; treat it as a secret, a value gives a group's prices.

sub known_context {
}
