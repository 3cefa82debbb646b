package io.taskflow.service.example;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Signs tokens and publishes the key to check them with, as Keycloak does. */
public final class Issuer implements AutoCloseable {
    private final AtomicReference<RSAKey> key;
    private final HttpServer server;
    private final AtomicInteger fetches;

    private Issuer(AtomicReference<RSAKey> key, HttpServer server, AtomicInteger fetches) {
        this.key = key;
        this.server = server;
        this.fetches = fetches;
    }

    /** An issuer on a free port of this machine. */
    public static Issuer start() {
        try {
            AtomicReference<RSAKey> key = new AtomicReference<>(newKey("first"));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AtomicInteger fetches = new AtomicInteger();
            server.createContext("/certs", exchange -> {
                fetches.incrementAndGet();
                byte[] keys = new JWKSet(key.get().toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new Issuer(key, server, fetches);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A fresh RSA key with this id. */
    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/taskflow";
    }

    public String jwksUri() {
        return "http://localhost:" + server.getAddress().getPort() + "/certs";
    }

    /** Signs with another key from now on, and no longer publishes the one before. */
    public void rotate() {
        key.set(newKey("second"));
    }

    /** How often somebody asked for the keys. */
    public int fetches() {
        return fetches.get();
    }

    /** The public key as everybody can read it. */
    public byte[] publicKey() {
        try {
            return key.get().toRSAPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token for this person. */
    public String token(Person person) {
        return token(person, UnaryOperator.identity());
    }

    /** A token for this person with some claims made otherwise. */
    public String token(Person person, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(person.claims(uri())).build(), key.get());
    }

    /** These claims under another key. */
    public static String sign(JWTClaimsSet claims, RSAKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(with.getKeyID())
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
