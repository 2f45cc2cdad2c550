#!/usr/bin/perl
# Runs a server and starts it again as often as it is told:
#
#   parent.pl [orphan] SERVER PORT ADDRESS [SECONDS ADDRESS LIVES]...
#
# `orphan`: it leaves its own parent and session, and so do its servers: the first process of the system is the parent of all.
use strict;
use warnings;
use POSIX qw(setsid);

my $orphan = $ARGV[0] eq 'orphan' && shift;
my ($server, $port, $address, @again) = @ARGV;

if ($orphan) { exit if fork; setsid }
run("address=$address");
while (my ($seconds, $where, $lives) = splice @again, 0, 3) {
  select undef, undef, undef, $seconds;
  run("address=$where", "lives=$lives");
}

# The end of a server that is no child is seen from a pipe that closes with it.
sub run {
  pipe my $alive, my $held or die "pipe: $!";
  $^F = fileno $held;
  my $child = fork // die "fork: $!";
  if (!$child) {
    exit if $orphan && fork;
    setsid if $orphan;
    close $alive;
    require Fcntl;
    fcntl $held, Fcntl::F_SETFD(), 0;
    exec 'perl', $server, $port, @_ or die "exec: $!";
  }
  close $held;
  1 while sysread $alive, my $ignored, 1;
  waitpid $child, 0;
}
