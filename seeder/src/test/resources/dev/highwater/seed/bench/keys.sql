ALTER TABLE account ADD PRIMARY KEY (id);
ALTER TABLE product ADD PRIMARY KEY (id);
ALTER TABLE entry ADD PRIMARY KEY (id);
CREATE INDEX entry_account_id ON entry (account_id);
CREATE INDEX entry_status_due_on ON entry (status, due_on);
CREATE INDEX entry_created_at ON entry (created_at);
CREATE INDEX entry_title ON entry (title);
ALTER TABLE entry ADD FOREIGN KEY (account_id) REFERENCES account (id);
ALTER TABLE entry ADD FOREIGN KEY (product_id) REFERENCES product (id);
