package dev.highwater.anonymize.run;

/// A database with people in it, and a policy for it.
final class Clinic {

  static final String SCHEMA =
      """
      CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
      CREATE TYPE contact AS (kind text, number text);
      CREATE TABLE person (
        id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name varchar(80) NOT NULL,
        email text NOT NULL UNIQUE,
        phone text,
        born date NOT NULL,
        faith text,
        password text NOT NULL,
        moods mood[] NOT NULL DEFAULT '{}',
        contacts contact[],
        initial text GENERATED ALWAYS AS (left(name, 1)) STORED);
      CREATE TABLE visit (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id integer NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        fee numeric(10,2) NOT NULL CHECK (fee >= 0),
        note text NOT NULL,
        extra jsonb NOT NULL,
        address inet,
        CONSTRAINT once UNIQUE (person_id, at));
      CREATE INDEX visit_at ON visit (at);
      CREATE MATERIALIZED VIEW names AS SELECT name, count(*) AS n FROM person GROUP BY name;
      CREATE TABLE log (at date NOT NULL, what text NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE log_old PARTITION OF log FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
      CREATE TABLE log_new PARTITION OF log FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
      COMMENT ON TABLE person IS 'as Zenaida Quibranza wanted it';
      """;

  /// People of whom there is one each, so that they are known again.
  static final String ROWS =
      """
      INSERT INTO person (name, email, phone, born, faith, password, moods, contacts)
      SELECT 'Zenaida Quibranza' || chr(65 + n %% 26) || chr(65 + n / 26 %% 26) || chr(65 + n / 676 %% 26),
        'Zenaida.' || n || '@quibranza.example', '+63 917 ' || (1000000 + n), date '1950-01-01' + n %% 20000,
        (ARRAY['a','b','c'])[1 + n %% 3], md5(n::text), ARRAY['ok','sad']::mood[],
        ARRAY[ROW('home', '0917-' || (1000000 + n))::contact]
      FROM generate_series(1, %1$d) AS n;
      INSERT INTO visit (person_id, at, fee, note, extra, address)
      SELECT 1 + n %% %1$d, timestamptz '2024-01-01 08:00+08' + n * interval '1 minute', n %% 1000 + 0.25,
        'Seen by the doctor; ' || p.name || '''s sister called ' || p.phone || ' on 2024-02-03 from ' || p.email || '.',
        jsonb_build_object('name', p.name, 'weight', 40 + n %% 60, 'kin', jsonb_build_array(jsonb_build_object('mail', p.email))),
        ('10.1.' || n %% 250 || '.' || n %% 200)::inet
      FROM generate_series(1, 3 * %1$d) AS n JOIN person AS p ON p.id = 1 + n %% %1$d;
      INSERT INTO log SELECT date '2023-12-30' + n %% 4, 'row ' || n FROM generate_series(1, 40) AS n;
      REFRESH MATERIALIZED VIEW names;
      """;

  static final String POLICY =
      """
      policy: clinic
      enums:
        mood: {labels: [sad, ok, happy], technique: keep, reason: no person}
      tables:
        person:
          id: {class: ordinary, technique: permute, domain: person, reason: others know these numbers}
          name: {class: direct_identifier, technique: pseudonymize, as: full_name, domain: person, by: [id], reason: a name}
          email: {class: direct_identifier, technique: pseudonymize, as: email, domain: person, by: [id], distinct: true, reason: an address}
          phone: {class: direct_identifier, technique: pseudonymize, as: phone, domain: person, reason: a number}
          born: {class: quasi_identifier, technique: shift, domain: person, by: [id], days: 100, reason: a birth date}
          faith: {class: sensitive, technique: shuffle, domain: faith, within: [], reason: religion}
          password: {class: secret, technique: password, hash: known, reason: a secret}
          moods: {class: ordinary, technique: keep, reason: no person}
          contacts:
            class: direct_identifier
            technique: elements
            reason: numbers
            each:
              class: direct_identifier
              technique: fields
              reason: a number
              fields:
                kind: {class: ordinary, technique: keep, reason: a kind}
                number: {class: direct_identifier, technique: pseudonymize, as: phone, domain: person, reason: a number}
        visit:
          id: {class: ordinary, technique: permute, domain: visit, reason: a key}
          person_id: {class: ordinary, technique: permute, domain: person, reason: a key}
          at: {class: quasi_identifier, technique: shift, domain: person, by: [person_id], days: 100, reason: a date}
          fee: {class: ordinary, technique: noise, domain: fee, by: [id], share: 0.2, reason: amounts are known}
          note: {class: free_text, technique: scrub, domain: text, reason: written by people}
          extra:
            class: free_text
            technique: json
            reason: a bag
            paths:
              "$.name": {class: direct_identifier, technique: pseudonymize, as: full_name, domain: person, by: [person_id], reason: a name}
              "$.weight": {class: sensitive, technique: generalize, to: band 10, reason: a weight}
              "$.kin[*].mail": {class: direct_identifier, technique: pseudonymize, as: email, domain: kin, reason: an address}
          address: {class: quasi_identifier, technique: generalize, to: network 16, reason: an address}
        log:
          at: {class: ordinary, technique: keep, reason: a day}
          what: {class: ordinary, technique: keep, reason: made by the program}
      """;

  private Clinic() {}

  static String rows(int persons) {
    return ROWS.formatted(persons);
  }
}
