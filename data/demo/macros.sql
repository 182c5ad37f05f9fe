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
-- ar1: month n of a stationary AR(1) series with mean 0 and standard deviation 1, as its moving
-- average, which is cut after 30 months and scaled to what is left (Box and Jenkins 1970).
CREATE MACRO ar1(correlation, salt, key, n) AS
    list_sum([pow(correlation, lag) * z(salt, key || (n - lag)) for lag in range(31)])
    / sqrt(list_sum([pow(correlation, 2 * lag) for lag in range(31)]));
-- poisson: a whole number whose mean is x, and its variance nearly so where x is small: the sum
-- of four independent parts.
CREATE MACRO poisson(x, salt, key) AS
    whole(x / 4, salt || '/1', key) + whole(x / 4, salt || '/2', key)
    + whole(x / 4, salt || '/3', key) + whole(x / 4, salt || '/4', key);
-- spread: a probability moved by e on the logit scale, where e has mean 0 and standard deviation
-- sd; stretched first, so that the mean over all e stays (Zeger, Liang and Albert 1988).
CREATE MACRO spread(p, e, sd) AS
    1 / (1 + exp(-(ln(p / (1 - p)) * sqrt(1 + 0.346 * sd * sd) + e)));
-- office_minute: a minute of the day between 8:30 and 12:00 or 14:30 and 17:30, so that what
-- takes `stay` minutes ends before lunch or before closing.
CREATE MACRO office_minute(stay, salt, key) AS
    CASE
        WHEN u(salt || '/half', key) < 0.54 THEN pick(510, 719 - stay, salt, key)
        ELSE pick(870, 1049 - stay, salt, key)
    END;
-- holiday: the two long ones, in which counters are closed.
CREATE MACRO holiday(day) AS
    month(day) = 10 AND day(day) <= 7 OR month(day) = 2 AND day(day) BETWEEN 4 AND 11;
