-- Foreign keys that share a column: everything a row refers to belongs to the same tenant.
CREATE TABLE tenant (id uuid PRIMARY KEY, name text NOT NULL);

CREATE TABLE project (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id bigint NOT NULL,
  parent_id bigint,
  title varchar(60) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES project (tenant_id, id)
);

CREATE TABLE member (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id bigint NOT NULL,
  name text,
  UNIQUE (id, tenant_id)
);

CREATE TABLE task (
  id bigserial PRIMARY KEY,
  tenant_id uuid NOT NULL REFERENCES tenant,
  project_id bigint NOT NULL,
  reporter_id bigint NOT NULL,
  assignee_id bigint,
  FOREIGN KEY (tenant_id, project_id) REFERENCES project,
  FOREIGN KEY (reporter_id, tenant_id) REFERENCES member (id, tenant_id),
  FOREIGN KEY (assignee_id, tenant_id) REFERENCES member (id, tenant_id)
);

CREATE TABLE project_member (
  tenant_id uuid NOT NULL,
  project_id bigint NOT NULL,
  member_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, project_id, member_id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES project,
  FOREIGN KEY (member_id, tenant_id) REFERENCES member (id, tenant_id)
);

-- The same without a table of tenants.
CREATE TABLE shard_item (shard integer NOT NULL, id integer NOT NULL, PRIMARY KEY (shard, id));
CREATE TABLE shard_place (shard integer NOT NULL, id integer NOT NULL, PRIMARY KEY (shard, id));
CREATE TABLE shard_stock (
  shard integer NOT NULL,
  item integer NOT NULL,
  place integer,
  amount integer NOT NULL CHECK (amount > 0),
  FOREIGN KEY (shard, item) REFERENCES shard_item,
  FOREIGN KEY (shard, place) REFERENCES shard_place
);

-- A tenant's key that follows from the project's.
CREATE TABLE note (
  tenant_id uuid NOT NULL REFERENCES tenant,
  project_id bigint,
  body text NOT NULL,
  FOREIGN KEY (tenant_id, project_id) REFERENCES project
);

-- Two keys of one tenant that a CHECK wants to differ.
CREATE TABLE sponsorship (
  tenant_id uuid NOT NULL,
  member_id bigint NOT NULL,
  sponsor_id bigint,
  since date NOT NULL,
  FOREIGN KEY (member_id, tenant_id) REFERENCES member (id, tenant_id),
  FOREIGN KEY (sponsor_id, tenant_id) REFERENCES member (id, tenant_id),
  CHECK (sponsor_id IS NULL OR sponsor_id <> member_id)
);

-- A key that other tables find rows by, though a CHECK would let it be null.
CREATE TABLE alias (
  id bigint PRIMARY KEY,
  project_id bigint,
  host text,
  CHECK (project_id IS NOT NULL OR (project_id IS NULL AND host IS NULL)),
  UNIQUE (id, project_id)
);
CREATE TABLE certificate (
  id bigint PRIMARY KEY,
  alias_id bigint NOT NULL,
  project_id bigint NOT NULL,
  FOREIGN KEY (alias_id, project_id) REFERENCES alias (id, project_id)
);

-- Two keys of one tenant that must differ and may not be null.
CREATE TABLE dependency (
  tenant_id uuid NOT NULL REFERENCES tenant,
  project_id bigint NOT NULL,
  depends_on_id bigint NOT NULL,
  PRIMARY KEY (tenant_id, project_id, depends_on_id),
  FOREIGN KEY (tenant_id, project_id) REFERENCES project,
  FOREIGN KEY (tenant_id, depends_on_id) REFERENCES project,
  CHECK (project_id <> depends_on_id)
);

-- A column of the key that a key of two columns brings along.
CREATE TABLE court (code varchar(3) PRIMARY KEY);
CREATE TABLE trial (
  number varchar(16),
  court_code varchar(3) REFERENCES court,
  PRIMARY KEY (number, court_code)
);
CREATE TABLE attendance (
  day date,
  person bigint REFERENCES alias,
  court_code varchar(3) REFERENCES court,
  trial_number varchar(16),
  PRIMARY KEY (person, day, court_code),
  FOREIGN KEY (trial_number, court_code) REFERENCES trial
);
