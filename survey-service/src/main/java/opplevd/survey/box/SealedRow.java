package opplevd.survey.box;

/**
 * One row of the box, as the database sees it.
 *
 * @param nullifier the row's name, 32 bytes
 * @param unitId the unit
 * @param nonce new with every save, so also the row's version
 * @param sealed AES-256-GCM of the answers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: only carried between the database and the cipher
record SealedRow(byte[] nullifier, String unitId, byte[] nonce, byte[] sealed) {}
