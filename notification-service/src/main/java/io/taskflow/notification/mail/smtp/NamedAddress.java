package io.taskflow.notification.mail.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;

/** An address with the name of whom it belongs to, encoded so that readers show that very name. */
final class NamedAddress extends InternetAddress {

    private static final long serialVersionUID = 1L;

    NamedAddress(String address, String name) throws AddressException, UnsupportedEncodingException {
        super(address, true);
        this.encodedPersonal = HeaderText.encoded(name);
    }
}
