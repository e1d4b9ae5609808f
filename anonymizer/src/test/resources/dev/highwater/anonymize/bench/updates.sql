UPDATE person SET name = 'p' || md5('salt' || id), email = md5('salt' || id) || '@example.invalid',
  phone = '0900' || lpad(abs(hashint4(id) % 10000000)::text, 7, '0'), born = born + abs(hashint4(id)) % 180 - 90,
  address = md5('address' || id);
UPDATE account SET number = 'PH' || lpad(abs(hashint8(id))::text, 16, '0'), balance = balance * (1 + (hashint8(id) % 1000) / 10000.0);
UPDATE visit SET at = at + abs(hashint4(person_id)) % 180 * interval '1 day';
UPDATE payment SET reference = lpad(abs(hashint8(id))::text, 14, '0');
UPDATE log SET address = set_masklen(network(set_masklen(address, 16)), 32);
VACUUM ANALYZE;
