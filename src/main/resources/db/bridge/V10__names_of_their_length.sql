-- A wallet's name has up to 77 characters, a party's up to 84, a terminal's address up to 155.
alter table wake_up alter column terminal set data type varchar(160);
alter table wake_up alter column preselected set data type varchar(80);
alter table prompt alter column terminal set data type varchar(160);
alter table preselection alter column wallet set data type varchar(80);
alter table sign_in alter column terminal set data type varchar(160);
alter table preselection alter column terminal set data type varchar(160);
alter table login alter column terminal set data type varchar(160);
alter table brand_information alter column wallet set data type varchar(80);
alter table gather alter column chosen set data type varchar(80);
alter table gather_wallet alter column wallet set data type varchar(80);
