/**
 * Before any library is loaded: several print addresses, headers and bodies when DEBUG names them, and
 * with those the tokens, the codes and the charts. Our own log says what may be said.
 */
delete process.env.DEBUG
