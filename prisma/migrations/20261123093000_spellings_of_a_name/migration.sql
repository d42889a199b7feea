-- Written by hand. Names from scripts that write no short vowels come in many spellings: Yaqoob, Yaqub, Yakub are one word
-- to whoever searches, and so are both forms of the Arabic letters that Urdu and Pashto write otherwise.
CREATE OR REPLACE FUNCTION "search_text"("text" text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT regexp_replace(
    translate(
      regexp_replace(translate(lower(unaccent(text)), '''`´ʿʾ’‘', ''), '([kg])h', '\1', 'g'),
      'qweoyيىك', 'kviuiییک'
    ),
    '([a-z])\1', '\1', 'g'
  )
$$;

UPDATE record_texts SET text = search_text(text);
