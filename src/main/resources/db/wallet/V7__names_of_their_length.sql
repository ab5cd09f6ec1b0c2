-- A wallet's name has up to 77 characters, a party's up to 84, a terminal's address up to 155.
alter table account alter column customer set data type varchar(160);
alter table settlement alter column customer set data type varchar(160);
alter table settlement alter column upstream set data type varchar(90);
alter table relay alter column upstream set data type varchar(90);
alter table relay alter column downstream set data type varchar(90);
alter table acquisition alter column keeper set data type varchar(90);
alter table acquisition alter column refused set data type varchar(9000);
alter table handing alter column master set data type varchar(90);
alter table handing alter column customer set data type varchar(160);
alter table handed_out alter column master set data type varchar(90);
alter table handed_out alter column customer set data type varchar(160);
