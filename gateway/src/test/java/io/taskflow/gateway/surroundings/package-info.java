/** What stands around the gateway in tests: small real services, an issuer of tokens, a raw HTTP client. */
@NullMarked
package io.taskflow.gateway.surroundings;

import org.jspecify.annotations.NullMarked;
