-- u: a number in [0, 1) that depends on seed, purpose and row only.
CREATE MACRO u(salt, key) AS (hash(getvariable('seed'), salt, key) % 1000003) / 1000003.0;
-- z: a standard normal number (Box and Muller 1958).
CREATE MACRO z(salt, key) AS
    sqrt(-2 * ln(u(salt || '/r', key) + 1e-9)) * cos(2 * pi() * u(salt || '/a', key));
-- whole: a whole number whose mean is x.
CREATE MACRO whole(x, salt, key) AS CAST(floor(x + u(salt, key)) AS BIGINT);
-- pick: a whole number from low to high, both included.
CREATE MACRO pick(low, high, salt, key) AS
    CAST(low + floor(u(salt, key) * (high - low + 1)) AS BIGINT);
-- workdays: a day so many working days later; a weekend counts as the Friday before.
CREATE MACRO workdays(day, days) AS
    day - greatest(isodow(day) - 5, 0)::INTEGER
    + (days + 2 * floor((least(isodow(day), 5) - 1 + days) / 5))::INTEGER;
CREATE MACRO month_no(day) AS year(day) * 12 + month(day);
-- gone: NULL for what had not happened by the last day of the data.
CREATE MACRO gone(day) AS CASE WHEN day <= DATE '2021-12-31' THEN day END;
CREATE TABLE months AS
    SELECT CAST(DATE '2016-01-01' + to_months(i::INTEGER) AS DATE) AS month FROM range(72) AS t(i);
