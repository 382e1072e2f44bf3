package org.lede.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** Reads and writes keys on the curve P-256 as web push exchanges them: points uncompressed, private keys as a number. */
final class P256 {

    private static final String CURVE = "secp256r1";
    private static final int SIZE = 32;
    private static final int POINT = 1 + 2 * SIZE;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * Points off the curve are refused: a shared secret made with one could tell of the private key.
     *
     * @throws IllegalArgumentException when the bytes aren't a point of the curve
     */
    static ECPublicKey publicKey(byte[] bytes) {
        if (bytes.length != POINT || bytes[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("not an uncompressed point");
        }
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + SIZE)),
                new BigInteger(1, Arrays.copyOfRange(bytes, 1 + SIZE, POINT)));
        ECParameterSpec curve = curve();
        if (!isOn(curve, point)) {
            throw new IllegalArgumentException("not a point of the curve");
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static boolean isOn(ECParameterSpec curve, ECPoint point) {
        BigInteger p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3)
                .add(curve.getCurve().getA().multiply(x))
                .add(curve.getCurve().getB());
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right.mod(p));
    }

    /** @throws IllegalArgumentException when the number can't be a key */
    static ECPrivateKey privateKey(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        ECParameterSpec curve = curve();
        if (bytes.length != SIZE || number.signum() == 0 || number.compareTo(curve.getOrder()) >= 0) {
            throw new IllegalArgumentException("not a private key");
        }
        try {
            return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, curve));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static byte[] bytes(ECPublicKey key) {
        byte[] bytes = new byte[POINT];
        bytes[0] = UNCOMPRESSED;
        System.arraycopy(bytes(key.getW().getAffineX()), 0, bytes, 1, SIZE);
        System.arraycopy(bytes(key.getW().getAffineY()), 0, bytes, 1 + SIZE, SIZE);
        return bytes;
    }

    static byte[] bytes(ECPrivateKey key) {
        return bytes(key.getS());
    }

    /** With leading zeros, and without the sign that Java may put before it. */
    private static byte[] bytes(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[SIZE];
        int used = Math.min(signed.length, SIZE);
        System.arraycopy(signed, signed.length - used, bytes, SIZE - used, used);
        return bytes;
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(CURVE));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java platform can do this", e);
    }
}
