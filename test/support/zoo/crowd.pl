#!/usr/bin/perl
# Fills a machine, in bounded time and number:
#
#   crowd.pl SECONDS processes N
#   crowd.pl SECONDS listeners N [FIRST-PORT]      on 127.0.0.1
#   crowd.pl SECONDS connections N PROCESSES       each process listens on an address of its own, 127.0.1.X:5000, and
#                                                  holds both ends of its connections
#
# It says `ready` when all is open, and ends after SECONDS or as soon as a pipe or socket on its standard input closes.
use strict;
use warnings;
use Socket qw(:all);

my ($seconds, $what, $count, $more) = @ARGV;
my @held;
alarm $seconds;

if ($what eq 'processes') { stay() for 1 .. $count }
elsif ($what eq 'listeners') {
  my $first = $more // 1024;
  push @held, listener('127.0.0.1', $first + $_) for 0 .. $count - 1;
}
elsif ($what eq 'connections') {
  pipe my $done, my $say or die "pipe: $!";
  for my $number (1 .. $more) {
    next unless part();
    close $done;
    connections("127.0.1.$number", $count / $more);
    syswrite $say, '.';
    close $say;
    wait_for_end();
    exit;
  }
  close $say;
  my $finished = 0;
  while (sysread $done, my $dots, 100) { $finished += length $dots }
  die "only $finished of $more processes connected\n" if $finished != $more;
}
else { die "unknown crowd: $what\n" }

syswrite STDOUT, "ready\n";
wait_for_end();
1 while wait > 0;

# True in the child.
sub part {
  my $child = fork // die "fork: $!";
  return 0 if $child;
  alarm $seconds;
  return 1;
}

sub stay {
  return unless part();
  wait_for_end();
  exit;
}

sub wait_for_end { 1 while sysread STDIN, my $ignored, 4096 }

sub listener {
  my ($address, $port) = @_;
  socket my $socket, AF_INET, SOCK_STREAM, 0 or die "socket: $!";
  setsockopt $socket, SOL_SOCKET, SO_REUSEADDR, 1;
  bind $socket, pack_sockaddr_in($port, inet_aton $address) or die "bind $address:$port: $!";
  listen $socket, 128 or die "listen: $!";
  return $socket;
}

sub connections {
  my ($address, $wanted) = @_;
  my $server = listener($address, 5000);
  push @held, $server;
  for (1 .. $wanted) {
    socket my $client, AF_INET, SOCK_STREAM, 0 or die "socket: $!";
    connect $client, pack_sockaddr_in(5000, inet_aton $address) or die "connect: $!";
    accept my $accepted, $server or die "accept: $!";
    push @held, $client, $accepted;
  }
}
