-- The first letter of the pinyin of each of $characters, by the order of Chinese in ICU, which
-- holds a mark before the first character of every letter: U+FDD0 and the letter. No syllable
-- begins with I, U or V.
WITH marks AS (
    SELECT chr(64 + i) AS letter, icu_collate_zh(chr(64976) || chr(64 + i)) AS place
    FROM (SELECT unnest([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 23, 24, 25, 26]) AS i)
)
SELECT c.character, max(lower(m.letter)) AS letter
FROM (SELECT unnest($characters) AS character) AS c
JOIN marks AS m ON m.place <= icu_collate_zh(c.character)
GROUP BY c.character
