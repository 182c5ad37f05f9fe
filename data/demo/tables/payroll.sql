SELECT
    y AS year,
    village_id,
    least(6 + floor(population / 4500) + pick(0, 1, 'staff', village_id), 14) AS staff,
    round(4800 + 1500 * u('pay', village_id) + 180 * (y - 2017), 0) AS monthly_payable_yuan
FROM villages, range(2017, 2022) AS t(y)
