-- A master's questions offer up to a hundred slaves; a wallet's name has up to 77 characters.
alter table prompt alter column offers set data type varchar(8000);
alter table prompt alter column asker set data type varchar(90);
alter table prompt alter column wallet set data type varchar(80);
